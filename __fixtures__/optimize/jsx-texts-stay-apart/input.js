export const render = (h) => (
  <p>
    one
    {/* @common:if [condition="on"] */}
    <b>two</b>
    {/* @common:endif */}
    three {/* @common:if [condition="on"] */}four{/* @common:endif */} five
    {/* @common:if [condition="yes"] */}
    six
    {/* @common:endif */}
    seven
  </p>
);
