export const value = () => "lazy";
export const unread = () => "unread";
