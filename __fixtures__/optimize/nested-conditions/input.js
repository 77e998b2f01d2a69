function heavy() {
  return [1, 2, 3];
}

function network() {
  return "data";
}

function render() {
  return "ui";
}

/* @common:if [condition="platform.mobile"] */
  /* @common:if [condition="features.mobile"] */
  export function mobile() {
    return render();
  }
  /* @common:endif */

  /* @common:if [condition="user.premium"] */
  export function premium() {
    return heavy();
  }
  /* @common:endif */
/* @common:endif */

/* @common:if [condition="platform.desktop"] */
  /* @common:if [condition="features.desktop"] */
  export function desktop() {
    return [heavy(), network()];
  }
  /* @common:endif */

  /* @common:if [condition="user.admin"] */
  export function admin() {
    return "admin";
  }
  /* @common:endif */
/* @common:endif */

export const base = () => "base";
