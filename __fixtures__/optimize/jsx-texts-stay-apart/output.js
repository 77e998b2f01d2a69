export const render = (h) => (
  <p>
    one
    {}
    three  five
    {}
    six
    {}
    seven
  </p>
);
