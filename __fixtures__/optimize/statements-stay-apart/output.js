const log_ = (value) => log(value)
log_(1)
;[3].forEach(log_)
log_(4)
;
(log_ || log)(6)
log_(7) 
log_(9); log_(11)
if (log_) ;
else log_(13)
function go() {
;
  "use strict";
  return this === undefined
}
const tail = () => 15
log_(go()), log_(tail())
