import { javaFrontEnd } from '../../java/front-end.js';
import { onsTcpJavaApi, onsTcpLibrary, onsTcpWildcardRow } from './api.js';
import { lowerOnsTcp } from './lower/model.js';
import { isOnsTcpType, onsTcpPackage, onsTcpTypes } from './types.js';

/** Reads ONS TCP for Java (`com.aliyun.openservices:ons-client`), 1.x and 2.x: which one it is tells the build file. */
export const onsTcpJava = javaFrontEnd(
  'ons-tcp-1',
  [onsTcpPackage],
  {
    library: onsTcpLibrary,
    table: onsTcpJavaApi,
    isSdkType: isOnsTcpType,
    isSdkPackage: (name) => name === onsTcpPackage || name.startsWith(`${onsTcpPackage}.`),
    exceptions: [onsTcpTypes.exception],
    wildcardRow: onsTcpWildcardRow,
    countsUnknownMembers: true,
  },
  lowerOnsTcp,
);
