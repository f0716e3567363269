<?php
/**
 * Puts the tag on the pages that were chosen. WordPress prints it as a script module, which holds up no page.
 *
 * @package Parenthese
 */

defined( 'ABSPATH' ) || exit;

add_action( 'wp_enqueue_scripts', 'parenthese_enqueue_where_chosen' );

/** The badge on the page shown now, where the settings say so. */
function parenthese_enqueue_where_chosen() {
	$settings = parenthese_settings();
	if ( parenthese_stands_on( $settings, (int) get_queried_object_id(), is_page() ) ) {
		parenthese_enqueue( $settings );
	}
}

/**
 * Whether the badge stands on a page by itself.
 *
 * @param array $settings The settings.
 * @param int   $id       The page shown.
 * @param bool  $is_page  Whether it is a page, and not an article or a list with the same number.
 * @return bool
 */
function parenthese_stands_on( $settings, $id, $is_page ) {
	if ( 'everywhere' === $settings['where'] ) {
		return true;
	}
	return 'chosen' === $settings['where'] && $is_page && in_array( $id, $settings['pages'], true );
}

/**
 * Asks WordPress for the tag. Asking twice prints it once.
 *
 * @param array $settings The settings.
 */
function parenthese_enqueue( $settings ) {
	if ( ! parenthese_is_ready( $settings ) ) {
		return;
	}
	$address = add_query_arg( 'firm', rawurlencode( $settings['firm'] ), $settings['service'] . '/parenthese.js' );
	// Without a version: the service says itself how long its file is good for.
	wp_enqueue_script_module( 'parenthese', $address, array(), null );
}
