/** What every element of the console shares: type, links, buttons, fields, the ring of focus. */
import { unsafeCSS } from 'lit';
import styles from './base-styles.css?inline';

export const baseStyles = unsafeCSS(styles);
