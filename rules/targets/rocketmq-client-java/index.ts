export { onsHttpToRocketmqClientJava } from './plan.js';
