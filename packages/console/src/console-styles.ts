/**
 * The frame of the console. Its width decides, not the window's: in the demo it is one half of a page.
 *
 * Below 48rem it is a phone: one column, the places at the bottom, an open thread over everything.
 */
import { css } from 'lit';

export const consoleStyles = css`
  :host {
    display: block;
    block-size: 100%;
    container-type: inline-size;
    background: var(--parenthese-paper);
  }

  .shell {
    display: grid;
    grid-template-columns: auto 1fr auto;
    grid-template-rows: auto auto minmax(0, 1fr);
    block-size: 100%;
  }

  header {
    display: grid;
    grid-column: 1 / -1;
    grid-template-columns: subgrid;
    align-items: center;
    column-gap: 24px;
    padding-inline: 16px;
    border-block-end: 1px solid var(--parenthese-line);
  }

  .skip {
    position: fixed;
    inset: 8px auto auto 8px;
    z-index: 2;
    padding: 8px 12px;
    background: var(--parenthese-paper);
    border: 1px solid var(--parenthese-control);
    border-radius: 6px;
  }

  .skip:not(:focus) {
    clip-path: inset(50%);
  }

  .brand {
    display: flex;
    align-items: center;
    gap: 8px;
    min-inline-size: 0;
    min-height: 56px;
    color: inherit;
    font: 400 16px/24px var(--parenthese-display);
    text-decoration: none;
  }

  .brand svg {
    flex: none;
    inline-size: 28px;
    block-size: 28px;
    color: var(--parenthese-accent);
  }

  nav {
    display: flex;
    gap: 24px;
    align-self: stretch;
  }

  nav a {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    color: var(--parenthese-muted);
    font-size: 14px;
    text-decoration: none;
  }

  nav a[aria-current] {
    color: var(--parenthese-ink);
    font-weight: 500;
    box-shadow: inset 0 -2px var(--parenthese-accent);
  }

  nav a:hover {
    color: var(--parenthese-ink);
  }

  nav svg {
    display: none;
  }

  .tools {
    display: flex;
    align-items: center;
    gap: 8px;
  }

  .live[data-live='live'] {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    margin-inline-end: 8px;
  }

  .menu-button {
    inline-size: 32px;
    padding: 0;
    border-color: transparent;
  }

  [popover] {
    position: fixed;
    inset: 52px 12px auto auto;
    min-inline-size: 14rem;
    margin: 0;
    padding: 16px;
    border: 1px solid var(--parenthese-line);
    border-radius: 10px;
    background: var(--parenthese-paper);
    color: inherit;
    box-shadow: 0 12px 40px rgb(0 0 0 / 18%);
  }

  [popover]:popover-open {
    display: grid;
    gap: 8px;
    justify-items: start;
  }

  [popover] .plain {
    padding-inline: 0;
  }

  .languages {
    display: flex;
    gap: 16px;
  }

  .languages [aria-pressed='true'] {
    color: var(--parenthese-ink);
    text-decoration: underline;
    text-underline-offset: 4px;
  }

  .banners {
    grid-column: 1 / -1;
  }

  .banner {
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 8px 16px;
    border-block-end: 1px solid var(--parenthese-line);
    font-size: 14px;
    line-height: 20px;
  }

  main {
    grid-column: 1 / -1;
    min-block-size: 0;
    overflow: auto;
  }

  main:focus {
    outline: none;
  }

  .lonely {
    display: grid;
    gap: 16px;
    justify-items: start;
    max-inline-size: 32rem;
    margin-inline: auto;
    padding: 20vh 24px;
  }

  .desk {
    display: grid;
    grid-template-columns: minmax(18rem, 24rem) minmax(0, 1fr);
    block-size: 100%;
  }

  .desk parenthese-inbox {
    overflow: auto;
    border-inline-end: 1px solid var(--parenthese-line);
  }

  .desk > .empty {
    align-content: center;
  }

  @container (width < 48rem) {
    .shell {
      grid-template-columns: 1fr auto;
      grid-template-rows: auto auto minmax(0, 1fr) auto;
    }

    header {
      display: contents;
    }

    .brand {
      grid-area: 1 / 1;
      padding-inline: 16px 8px;
      border-block-end: 1px solid var(--parenthese-line);
    }

    .brand span {
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }

    .tools {
      grid-area: 1 / 2;
      padding-inline-end: 8px;
      border-block-end: 1px solid var(--parenthese-line);
    }

    .live {
      display: none !important;
    }

    .menu-button {
      inline-size: 44px;
      min-height: 44px;
    }

    .banners {
      grid-row: 2;
    }

    main {
      grid-row: 3;
    }

    nav {
      grid-area: 4 / 1 / 5 / -1;
      justify-content: space-around;
      gap: 0;
      border-block-start: 1px solid var(--parenthese-line);
    }

    nav a {
      flex: 1;
      flex-direction: column;
      justify-content: center;
      gap: 2px;
      min-height: 56px;
      font-size: 12px;
      line-height: 16px;
    }

    nav a[aria-current] {
      box-shadow: inset 0 2px var(--parenthese-accent);
    }

    nav svg.icon {
      display: block;
      inline-size: 20px;
      block-size: 20px;
    }

    .desk {
      grid-template-columns: minmax(0, 1fr);
    }

    .desk > .empty,
    .desk--thread > parenthese-inbox {
      display: none;
    }

    .desk parenthese-inbox {
      border: 0;
    }

    .shell--thread nav,
    .shell--thread .brand,
    .shell--thread .tools {
      display: none;
    }
  }

  /* Little height, as with the page enlarged to 400 %: the page itself scrolls and nothing is pinned. */
  @media (max-height: 30rem) {
    :host,
    .shell,
    .desk {
      block-size: auto;
    }

    main,
    .desk parenthese-inbox {
      overflow: visible;
    }
  }
`;
