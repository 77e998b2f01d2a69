import { produce } from "immer";

console.log(produce({ items: [] }, (cart) => void cart.items.push("apple")).items);
