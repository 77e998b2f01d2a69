// Whose copy this is: the folder of the script that the calling function stands in.
export const findOrigin = ({ stack }) => /\/(host|remote)\//.exec(stack)[1];
