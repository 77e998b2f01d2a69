function heavy() {
  return [1, 2, 3];
}


  export function premium() {
    return heavy();
  }

export const base = () => "base";
