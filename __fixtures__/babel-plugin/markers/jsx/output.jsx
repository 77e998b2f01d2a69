import * as React from "react";
export function Page({
  name,
  ...others
}) {
  return <main title={"Start"} lang={null} dir={"ltr"} {...others}>
      {}
      
      
      {}
      Welcome, {null}!
      {}
      <em>old</em>
      {}
      {"the end"}
    </main>;
}
export const page = JSON.stringify(<Page name="Ada" id="page" />.type(<Page name="Ada" id="page" />.props));