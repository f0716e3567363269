<?php
/**
 * What the editor's script needs. It has no build step: it is what stands in editor.js.
 *
 * @package Parenthese
 */

return array(
	'dependencies' => array( 'wp-blocks', 'wp-block-editor', 'wp-element' ),
	'version'      => '0.1.0',
);
