declare module "remote/Widget" {
  export { default } from "../../remote/src/Widget";
}
