import * as React from "react";

export function Page({ name, ...others }) {
  return (
    <main
      /* @common:if [condition="features.theme"] */ className="themed" /* @common:endif */
      title={/* @common:define-inline [value="texts.title"] */ "Home"}
      lang=/* @common:if [condition="features.theme"] */ "en" /* @common:endif */
      dir=/* @common:define-inline [value="texts.direction" default="ltr"] */ "rtl"
      {...others}
    >
      {/* @common:if [condition="features.banner"] */}
      <Banner name={name} />
      {"now"}
      {/* @common:endif */}
      Welcome, {/* @common:if [condition="features.names"] */ name /* @common:endif */}!
      {/* @common:if [condition="features.old"] -- this one holds */}
      <em>old</em>
      {/* @common:endif */}
      {/* @common:define-inline [value="texts.footer" default="the end"] */}
    </main>
  );
}

/* @common:if [condition="features.banner"] */
function Banner({ name }) {
  return <p>{name}</p>;
}
/* @common:endif */

export const page = JSON.stringify(<Page name="Ada" id="page" />.type(<Page name="Ada" id="page" />.props));
