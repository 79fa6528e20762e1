package org.convoca.gateway.page.importing;

import com.ibm.icu.text.DecimalFormatSymbols;
import com.ibm.icu.util.ULocale;

/** A table to be filled, with one line as an example, which is not entered. */
final class ImportTemplate {

    /** By which spreadsheets know UTF-8. */
    private static final String MARK = "\uFEFF";

    private static final String CSV = MARK + """
            id,kind,title,description,language,day,start,end,zone,territory,locality,place,address,latitude,longitude,url,languages,accessibility,public contact,expected size,tentative
            example,march,Marcha por la vida y la tierra,Salimos de la plaza y terminamos en el puerto.,es,2027-01-16,18:00,20:00,Europe/Madrid,x-basque-country,Bilbao,Plaza Moyúa,,43.263,-2.935,https://example.org/marcha,es eu,Recorrido llano,,500,false
            """.replace("\n", "\r\n");

    private ImportTemplate() {}

    /** Where a comma is the decimal sign, spreadsheets part cells by semicolons. */
    static String in(String language) {
        var decimal = DecimalFormatSymbols.getInstance(ULocale.forLanguageTag(language))
                .getDecimalSeparator();
        return decimal == ',' ? CSV.replace(',', ';') : CSV;
    }
}
