<?php
/**
 * The page Settings → Parenthèse. WordPress keeps its nonce and asks for the capability; what is typed is cleaned
 * before it is kept, and escaped when it is shown.
 *
 * @package Parenthese
 */

defined( 'ABSPATH' ) || exit;

const PARENTHESE_PAGE  = 'parenthese';
const PARENTHESE_GROUP = 'parenthese_group';

add_action( 'admin_menu', 'parenthese_add_page' );
add_action( 'admin_init', 'parenthese_register_settings' );
add_filter( 'plugin_action_links_' . plugin_basename( PARENTHESE_FILE ), 'parenthese_action_links' );

/** For whoever may change how the site works. */
function parenthese_add_page() {
	add_options_page( 'Parenthèse', 'Parenthèse', 'manage_options', PARENTHESE_PAGE, 'parenthese_show_page' );
}

/** One option, cleaned by one function. */
function parenthese_register_settings() {
	register_setting(
		PARENTHESE_GROUP,
		PARENTHESE_OPTION,
		array(
			'type'              => 'array',
			'sanitize_callback' => 'parenthese_clean',
			'show_in_rest'      => false,
		)
	);
}

/**
 * The link beside the plugin in the list of plugins.
 *
 * @param string[] $links Those that are there.
 * @return string[]
 */
function parenthese_action_links( $links ) {
	$address = admin_url( 'options-general.php?page=' . PARENTHESE_PAGE );
	array_unshift( $links, sprintf( '<a href="%s">%s</a>', esc_url( $address ), esc_html__( 'Settings', 'parenthese' ) ) );
	return $links;
}

/**
 * What may be kept of what was sent. What is wrong is said, and what was there before stays in its place.
 *
 * @param mixed $sent What the form sent.
 * @return array
 */
function parenthese_clean( $sent ) {
	$sent    = is_array( $sent ) ? $sent : array();
	$before  = parenthese_settings();
	$service = parenthese_clean_service( $sent['service'] ?? '' );
	$firm    = parenthese_clean_firm( $sent['firm'] ?? '' );
	$where   = $sent['where'] ?? '';
	if ( '' === $service ) {
		add_settings_error( PARENTHESE_OPTION, 'service', __( 'This is not an address. It looks like https://parenthese.example; the firm finds it in its own settings, under Site.', 'parenthese' ) );
	}
	if ( '' === $firm ) {
		add_settings_error( PARENTHESE_OPTION, 'firm', __( 'The short name has only letters, digits and hyphens, as in “durand”.', 'parenthese' ) );
	}
	return array(
		'service' => '' === $service ? $before['service'] : $service,
		'firm'    => '' === $firm ? $before['firm'] : $firm,
		'where'   => in_array( $where, PARENTHESE_WHERE, true ) ? $where : $before['where'],
		'pages'   => array_values( array_filter( array_map( 'absint', (array) ( $sent['pages'] ?? array() ) ) ) ),
	);
}

/** Draws the page. */
function parenthese_show_page() {
	if ( ! current_user_can( 'manage_options' ) ) {
		return;
	}
	$settings = parenthese_settings();
	?>
	<div class="wrap">
		<h1>Parenthèse</h1>
		<p><?php esc_html_e( 'People write to your firm from this site; your team reads and answers in its own console.', 'parenthese' ); ?></p>
		<form action="options.php" method="post">
			<?php settings_fields( PARENTHESE_GROUP ); ?>
			<table class="form-table" role="presentation">
				<?php
				parenthese_text_row( 'service', __( 'Address of the service', 'parenthese' ), $settings['service'], __( 'For example https://parenthese.example', 'parenthese' ), 'url' );
				parenthese_text_row( 'firm', __( 'Short name of the firm', 'parenthese' ), $settings['firm'], __( 'For example durand', 'parenthese' ), 'text' );
				parenthese_where_row( $settings['where'] );
				parenthese_pages_row( $settings['pages'] );
				?>
			</table>
			<?php submit_button(); ?>
		</form>
		<p><?php esc_html_e( 'Then open your site in a private window: the button appears, and the firm’s console shows at once that it is in place.', 'parenthese' ); ?></p>
	</div>
	<?php
}

/**
 * A row with a field of one line.
 *
 * @param string $name  Its key in the settings.
 * @param string $label What it is called.
 * @param string $value What stands in it.
 * @param string $help  What stands below it.
 * @param string $type  Its type.
 */
function parenthese_text_row( $name, $label, $value, $help, $type ) {
	$id = 'parenthese-' . $name;
	?>
	<tr>
		<th scope="row"><label for="<?php echo esc_attr( $id ); ?>"><?php echo esc_html( $label ); ?></label></th>
		<td>
			<input class="regular-text" id="<?php echo esc_attr( $id ); ?>" type="<?php echo esc_attr( $type ); ?>"
				name="<?php echo esc_attr( PARENTHESE_OPTION . '[' . $name . ']' ); ?>" value="<?php echo esc_attr( $value ); ?>"
				aria-describedby="<?php echo esc_attr( $id ); ?>-help" required>
			<p class="description" id="<?php echo esc_attr( $id ); ?>-help"><?php echo esc_html( $help ); ?></p>
		</td>
	</tr>
	<?php
}

/**
 * On which pages.
 *
 * @param string $chosen What stands now.
 */
function parenthese_where_row( $chosen ) {
	$labels = array(
		'everywhere' => __( 'On every page', 'parenthese' ),
		'chosen'     => __( 'On the pages chosen below', 'parenthese' ),
		'written'    => __( 'Only where the block or the shortcode [parenthese] stands', 'parenthese' ),
	);
	?>
	<tr>
		<th scope="row"><?php esc_html_e( 'The button appears', 'parenthese' ); ?></th>
		<td><fieldset>
			<legend class="screen-reader-text"><?php esc_html_e( 'The button appears', 'parenthese' ); ?></legend>
			<?php foreach ( $labels as $where => $label ) : ?>
				<label><input type="radio" name="<?php echo esc_attr( PARENTHESE_OPTION . '[where]' ); ?>" value="<?php echo esc_attr( $where ); ?>" <?php checked( $where, $chosen ); ?>>
				<?php echo esc_html( $label ); ?></label><br>
			<?php endforeach; ?>
		</fieldset></td>
	</tr>
	<?php
}

/**
 * Which pages, where they are chosen one by one.
 *
 * @param int[] $chosen Their numbers.
 */
function parenthese_pages_row( $chosen ) {
	?>
	<tr>
		<th scope="row"><?php esc_html_e( 'Chosen pages', 'parenthese' ); ?></th>
		<td><fieldset>
			<legend class="screen-reader-text"><?php esc_html_e( 'Chosen pages', 'parenthese' ); ?></legend>
			<?php foreach ( get_pages( array( 'number' => 200 ) ) as $page ) : ?>
				<label><input type="checkbox" name="<?php echo esc_attr( PARENTHESE_OPTION . '[pages][]' ); ?>" value="<?php echo esc_attr( (string) $page->ID ); ?>" <?php checked( in_array( (int) $page->ID, $chosen, true ) ); ?>>
				<?php echo esc_html( $page->post_title ); ?></label><br>
			<?php endforeach; ?>
		</fieldset></td>
	</tr>
	<?php
}
