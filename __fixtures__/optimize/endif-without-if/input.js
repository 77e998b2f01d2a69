a();
b(); /* @common:endif */
