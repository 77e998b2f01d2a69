export default class { static value = 1; }
