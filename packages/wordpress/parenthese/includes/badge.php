<?php
/**
 * The badge within a text: as a block, and as [parenthese] for who writes without blocks.
 *
 * @package Parenthese
 */

defined( 'ABSPATH' ) || exit;

add_action( 'init', 'parenthese_register_badge' );

/** Registers the block and the shortcode; both draw the same. */
function parenthese_register_badge() {
	register_block_type( dirname( __DIR__ ) . '/block', array( 'render_callback' => 'parenthese_badge' ) );
	add_shortcode( 'parenthese', 'parenthese_badge' );
	$words = array( 'placeholder' => __( 'The button to write to the firm stands here.', 'parenthese' ) );
	wp_add_inline_script( 'parenthese-badge-editor-script', 'window.parentheseBadge = ' . wp_json_encode( $words ) . ';', 'before' );
}

/**
 * The badge where it is written. Nothing where the plugin has not been told its firm yet.
 *
 * @return string
 */
function parenthese_badge() {
	$settings = parenthese_settings();
	if ( ! parenthese_is_ready( $settings ) ) {
		return '';
	}
	parenthese_enqueue( $settings );
	return sprintf(
		'<parenthese-badge firm="%s" placement="inline"></parenthese-badge>',
		esc_attr( $settings['firm'] )
	);
}
