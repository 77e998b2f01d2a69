log.push("used");
export const used = () => "used";
