/* @common:if [condition="a.%zz"] */ a(); /* @common:endif */
