import { collectionsNotation } from './jdk/collections.js';
import { functionsNotation } from './jdk/functions.js';
import { languageNotation } from './jdk/language.js';
import { readLibrary } from './library-notation.js';

/**
 * The part of the JDK, and of the containers around applications, through which SDK values pass: collections, streams, suppliers, futures.
 * A type that is not here is not seen through.
 */
export const jdkLibrary = readLibrary('JDK', languageNotation + collectionsNotation + functionsNotation, { isTracked: false });
