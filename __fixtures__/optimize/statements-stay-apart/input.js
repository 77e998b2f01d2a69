const log_ = (value) => log(value)
log_(1)
/* @common:if [condition="on"] */
log_(2)
/* @common:endif */
;[3].forEach(log_)
log_(4)
/* @common:if [condition="on"] */
log_(5);
/* @common:endif */
(log_ || log)(6)
log_(7) /* @common:if [condition="on"] */
log_(8) /* @common:endif */
log_(9); /* @common:if [condition="on"] */ log_(10); /* @common:endif */ log_(11)
if (log_) /* @common:if [condition="on"] */ log_(12); /* @common:endif */
else log_(13)
function go() {
  /* @common:if [condition="on"] */ log_(14); /* @common:endif */
  "use strict";
  return this === undefined
}
function dead() {}
const tail = () => 15
/* @common:if [condition="on"] */ dead(); /* @common:endif */
log_(go()), log_(tail())
