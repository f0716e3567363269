<?php
/**
 * What the plugin says in French.
 *
 * @package Parenthese
 */

return array(
	'domain'       => 'parenthese',
	'language'     => 'fr_FR',
	'plural-forms' => 'nplurals=2; plural=(n > 1);',
	'messages'     => array(
		'Settings'                                  => 'Réglages',
		'Address of the service'                    => 'Adresse du service',
		'For example https://parenthese.example'    => 'Par exemple https://parenthese.example',
		'Short name of the firm'                    => 'Nom court du cabinet',
		'For example durand'                        => 'Par exemple durand',
		'The button appears'                        => 'Le bouton apparaît',
		'On every page'                             => 'Sur toutes les pages',
		'On the pages chosen below'                 => 'Sur les pages choisies ci-dessous',
		'Only where the block or the shortcode [parenthese] stands' => 'Seulement là où se trouve le bloc ou le code court [parenthese]',
		'Chosen pages'                              => 'Pages choisies',
		'People write to your firm from this site; your team reads and answers in its own console.' => 'On écrit à votre cabinet depuis ce site ; votre équipe lit et répond dans sa propre console.',
		'Then open your site in a private window: the button appears, and the firm’s console shows at once that it is in place.' => 'Ouvrez ensuite votre site dans une fenêtre privée : le bouton apparaît, et la console du cabinet montre aussitôt qu’il est en place.',
		'This is not an address. It looks like https://parenthese.example; the firm finds it in its own settings, under Site.' => 'Ce n’est pas une adresse. Elle ressemble à https://parenthese.example ; le cabinet la trouve dans ses réglages, à la rubrique « Site ».',
		'The short name has only letters, digits and hyphens, as in “durand”.' => 'Le nom court ne contient que des lettres, des chiffres et des traits d’union, comme « durand ».',
		'Lets people write to your law firm from its site, in confidence, and shows when somebody answers.' => 'Permet d’écrire à votre cabinet d’avocats depuis son site, en toute confidentialité, et montre quand quelqu’un répond.',
		"block description\4A button by which people write to the firm in confidence." => 'Un bouton pour écrire au cabinet en toute confidentialité.',
		'The button to write to the firm stands here.' => 'Le bouton pour écrire au cabinet se place ici.',
	),
);
