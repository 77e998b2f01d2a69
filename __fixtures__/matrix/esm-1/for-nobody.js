import { forNobody as take } from "base";

export const forNobody = () => `nobody of 1.1.0, ${take()}`;
