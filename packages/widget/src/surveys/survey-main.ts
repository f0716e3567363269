/** The page of a survey that stands alone: its element, and nothing else. */
import '../looks/sealed-page.css';
import './parenthese-survey-page.ts';
