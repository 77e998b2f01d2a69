import { forRemoteOfOne } from "base";

export const forRemote = () => `remote of 1.1.0, ${forRemoteOfOne()}`;
