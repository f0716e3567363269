<?php
/**
 * What the plugin has been told: where the service is, which firm this is, and on which pages the badge stands.
 *
 * @package Parenthese
 */

defined( 'ABSPATH' ) || exit;

/** On every page; on chosen pages; only where the block or the shortcode stands. */
const PARENTHESE_WHERE = array( 'everywhere', 'chosen', 'written' );

/**
 * The settings, whole. Until somebody has saved any, they are those the plugin was downloaded with.
 *
 * @return array{service: string, firm: string, where: string, pages: int[]}
 */
function parenthese_settings() {
	$saved = get_option( PARENTHESE_OPTION, array() );
	return array_merge( parenthese_defaults(), is_array( $saved ) ? $saved : array() );
}

/**
 * The service and the firm that the plugin was downloaded from, if it was.
 *
 * @return array{service: string, firm: string, where: string, pages: int[]}
 */
function parenthese_defaults() {
	$file  = dirname( __DIR__ ) . '/defaults.json';
	$known = is_readable( $file ) ? json_decode( (string) file_get_contents( $file ), true ) : null; // phpcs:ignore WordPress.WP.AlternativeFunctions -- a file of the plugin's own.
	return array(
		'service' => is_array( $known ) ? parenthese_clean_service( $known['service'] ?? '' ) : '',
		'firm'    => is_array( $known ) ? parenthese_clean_firm( $known['firm'] ?? '' ) : '',
		'where'   => 'everywhere',
		'pages'   => array(),
	);
}

/**
 * The address of the service as an origin, of as much of it as was pasted; empty for what is none.
 *
 * @param mixed $value What was typed.
 * @return string
 */
function parenthese_clean_service( $value ) {
	$typed = trim( is_string( $value ) ? $value : '' );
	if ( '' !== $typed && ! preg_match( '#^[a-z]+://#i', $typed ) ) {
		$typed = 'https://' . $typed;
	}
	$parts = wp_parse_url( $typed );
	if ( ! is_array( $parts ) || ! in_array( $parts['scheme'] ?? '', array( 'http', 'https' ), true ) || isset( $parts['user'] ) ) {
		return '';
	}
	$host = strtolower( $parts['host'] ?? '' );
	if ( ! preg_match( '/^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/', $host ) ) {
		return '';
	}
	return $parts['scheme'] . '://' . $host . ( isset( $parts['port'] ) ? ':' . (int) $parts['port'] : '' );
}

/**
 * The firm's short name; empty for what is none.
 *
 * @param mixed $value What was typed.
 * @return string
 */
function parenthese_clean_firm( $value ) {
	$typed = strtolower( trim( is_string( $value ) ? $value : '' ) );
	return preg_match( '/^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/', $typed ) ? $typed : '';
}

/**
 * True once there is a service and a firm to speak of.
 *
 * @param array $settings The settings.
 * @return bool
 */
function parenthese_is_ready( $settings ) {
	return '' !== $settings['service'] && '' !== $settings['firm'];
}
