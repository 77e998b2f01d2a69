a();
/* @common:define-inline [value="x" default="y"] */
return;
