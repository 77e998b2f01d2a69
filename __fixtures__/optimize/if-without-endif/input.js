/* @common:if [condition="x"] */ a();
