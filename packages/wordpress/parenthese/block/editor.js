/** In the editor the block is a sign where the badge will stand: the badge itself would speak to the service at each edit. */
(function (wp, words) {
  var element = wp.element.createElement;
  wp.blocks.registerBlockType('parenthese/badge', {
    edit: function () {
      return element(
        'div',
        wp.blockEditor.useBlockProps({
          style: { padding: '12px 16px', border: '1px solid currentColor', borderRadius: '6px' },
        }),
        '( • ) ' + words.placeholder,
      );
    },
    save: function () {
      return null;
    },
  });
})(window.wp, window.parentheseBadge);
