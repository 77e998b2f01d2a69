const a = 1;
/* @common:unless [condition="x"] */
