/** The small pages before the console: one column, one thing to do. */
import { unsafeCSS } from 'lit';
import styles from './form-styles.css?inline';

export const formStyles = unsafeCSS(styles);
