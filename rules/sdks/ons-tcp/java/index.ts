export { onsTcpJavaApi, onsTcpLibrary } from './api.js';
export { onsTcpJava } from './front-end.js';
