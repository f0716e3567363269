/** The looks of the longer forms: settings, people, one's own account. */
import { unsafeCSS } from 'lit';
import styles from './settings-form.css?inline';

export const settingsFormStyles = unsafeCSS(styles);
