import type { FrontEnd } from '../../../server/engine/support.js';
import type { XmlFile } from '../../../server/languages/xml/index.js';
import { emptyModel, type Family } from '../../../server/model/messaging.js';
import { readBeans, type Beans } from './beans.js';
import { beanNeedles } from './classes.js';
import { lowerBeans } from './lower.js';

const read = new WeakMap<XmlFile, Beans>();

/** Clients that Spring XML declares as beans, one front end for each family. */
export const springBeans: readonly FrontEnd<XmlFile, null>[] = (['ons-tcp-1', 'remoting-4', 'remoting-3'] as const).map(beansOf);

function beansOf(family: Family): FrontEnd<XmlFile, null> {
  return {
    family,
    needles: beanNeedles,
    analyze(file) {
      const { text } = file.source;
      if (!beanNeedles.some((needle) => text.includes(needle))) return undefined;
      const beans = read.get(file) ?? readBeans(file.document, text);
      read.set(file, beans);
      const lowered = lowerBeans(beans, text).get(family);
      if (!lowered) return undefined;
      const { uses, ...parts } = lowered;
      return { family, uses, model: { ...emptyModel, ...parts }, links: [] };
    },
  };
}
