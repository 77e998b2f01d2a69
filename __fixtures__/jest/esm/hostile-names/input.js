const value = () => 1;
export { value as constructor, value as toString, value as "__proto__", value as "it's", value as kept };
