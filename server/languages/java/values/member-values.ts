import type { Value } from '../../../model/values.js';
import { annotationNamed } from '../annotations.js';
import type { JavaDeclaration, JavaMethod, JavaTypeDeclaration } from '../declarations.js';
import type { PrefixFacts } from '../facts.js';
import type { JavaFile } from '../file.js';
import { returnedValue } from './calls.js';
import { isCollection } from './collections.js';
import { oneOf } from './context.js';
import { fileContext, newFileContext, usefulValue } from './file-values.js';
import { prefixIn, propertiesAnnotation } from './injected.js';
import { slotsOf } from './slots.js';
import { variableValue } from './variables.js';

/** Types whose values are texts, numbers or times: all others are not looked into. */
const valueTypes =
  /^(String|CharSequence|int|long|short|Integer|Long|Short|boolean|Boolean|double|Double|Duration|Date|Instant|LocalDateTime|LocalDate|ZonedDateTime|OffsetDateTime|Calendar|Timestamp|DateTime|Properties)$/;
const longestMethod = 400;

/** What other files can know of a field; of a private one only where Lombok gives it out. */
export function fieldResult(field: JavaDeclaration, owner: JavaTypeDeclaration, file: JavaFile): Value | undefined {
  const { typeNode } = field;
  const isGivenOut = annotationNamed([...field.annotations, ...owner.annotations], ['Getter', 'Data', 'Value'], file) !== undefined;
  if (field.modifiers.includes('private') && !isGivenOut) return undefined;
  if (field.kind === 'enum-constant' || !typeNode) return undefined;
  if (!isValueType(file.text(typeNode)) && !isTable(field, file)) return undefined;
  return kept(variableValue(field, newFileContext(file)));
}

/** What a field of each object is before setters are called. */
export function initialResult(field: JavaDeclaration, file: JavaFile): Value | undefined {
  if (field.isStatic || field.kind === 'enum-constant' || !field.typeNode || !isValueType(file.text(field.typeNode))) return undefined;
  const value = variableValue(field, newFileContext(file));
  const isSet = (part: Value): boolean => slotsOf(part).some((slot) => slot.method.includes('#set'));
  if (!isSet(value)) return usefulValue(value);
  return value.kind === 'one-of' ? usefulValue(oneOf(value.values.filter((part) => !isSet(part)))) : undefined;
}

export function methodResult(method: JavaMethod, file: JavaFile): Value | undefined {
  const { body, returnType } = method;
  if (!body || !returnType || method.isConstructor || method.modifiers.includes('private')) return undefined;
  if (!isValueType(file.text(returnType)) || body.end - body.start > longestMethod) return undefined;
  return kept(returnedValue(method, newFileContext(file)));
}

/** A constant that holds a map or a list. */
function isTable(field: JavaDeclaration, file: JavaFile): boolean {
  return field.isStatic && field.isFinal && isCollection(field, fileContext(file));
}

function isValueType(written: string): boolean {
  return valueTypes.test(written.slice(written.lastIndexOf('.') + 1));
}

/** An object with setters gets its values from wherever: a database, a request. Whoever calls a setter is only one of them. */
function kept(value: Value): Value | undefined {
  return slotsOf(value).some((slot) => slot.method.includes('#set')) ? undefined : usefulValue(value);
}

/** `@Bean @ConfigurationProperties("mq") MqConfig config()` */
export function beanPrefixOf(method: JavaMethod, file: JavaFile): PrefixFacts | undefined {
  if (annotationNamed(method.annotations, ['Bean'], file) === undefined) return undefined;
  const context = fileContext(file);
  const annotation = propertiesAnnotation(method.annotations, context);
  return annotation && prefixIn(annotation, context);
}
