/* @common:if [condition="a"] */ a(; /* @common:endif */
