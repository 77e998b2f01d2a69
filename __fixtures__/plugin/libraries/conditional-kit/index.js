export const plain = "plain";
export const fancy = "fancy";
