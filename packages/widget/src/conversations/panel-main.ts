/** The panel's page: its element, and nothing else. */
import '../looks/sealed-page.css';
import './parenthese-panel.ts';
