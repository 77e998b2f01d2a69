export default class Main { static self = () => Main; }
export { Main };
