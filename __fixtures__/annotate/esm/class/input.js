const order = [];
export class First { static made = order.push("First") }
export class Second extends First { static made = order.push("Second") }
export { order };
log.push(new Second() instanceof First);
