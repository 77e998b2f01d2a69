import { Children } from "react";

export const Item = ({ name }) => <li>{name}</li>;
export function List({ names }) {
  return (
    <>
      {names.map((name) => (
        <Item key={name} name={name} />
      ))}
    </>
  );
}
export default (props) => <List {...props} />;
export const count = (children) => Children.count(children);
export const rendered = JSON.stringify(<List names={["a"]} />.props);
