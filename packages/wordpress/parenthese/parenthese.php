<?php
/**
 * Plugin Name:       Parenthèse
 * Description:       Lets people write to your law firm from its site, in confidence, and shows when somebody answers.
 * Version:           0.1.0
 * Requires at least: 6.5
 * Requires PHP:      7.4
 * Text Domain:       parenthese
 * Domain Path:       /languages
 *
 * @package Parenthese
 */

defined( 'ABSPATH' ) || exit;

const PARENTHESE_OPTION = 'parenthese_settings';
const PARENTHESE_FILE   = __FILE__;

require __DIR__ . '/includes/settings.php';
require __DIR__ . '/includes/tag.php';
require __DIR__ . '/includes/badge.php';

if ( is_admin() ) {
	require __DIR__ . '/includes/settings-page.php';
}

// Before the block, which says its description.
add_action( 'init', 'parenthese_load_texts', 1 );

/** French comes with the plugin; every other language is answered in English. */
function parenthese_load_texts() {
	load_plugin_textdomain( 'parenthese', false, dirname( plugin_basename( PARENTHESE_FILE ) ) . '/languages' );
}
