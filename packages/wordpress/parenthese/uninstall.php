<?php
/**
 * Leaves nothing behind: the plugin keeps one option, on each site of a network.
 *
 * @package Parenthese
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

if ( is_multisite() ) {
	foreach ( get_sites( array( 'fields' => 'ids', 'number' => 0 ) ) as $parenthese_site ) {
		switch_to_blog( $parenthese_site );
		delete_option( 'parenthese_settings' );
		restore_current_blog();
	}
} else {
	delete_option( 'parenthese_settings' );
}
