export { remoting3JavaApi, remoting3Library, remotingJavaApi, remotingLibrary } from './api.js';
export { remoting3Java, remotingJava } from './front-end.js';
