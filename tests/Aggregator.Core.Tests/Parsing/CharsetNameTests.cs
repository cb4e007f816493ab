using Aggregator.Core.Parsing.Charsets;

namespace Aggregator.Core.Tests.Parsing;

/// <summary>Names of encodings: those of the WHATWG Encoding Standard, of Python, of IANA and of other platforms.</summary>
public sealed class CharsetNameTests
{
    private const string Table =
        """
        big5: 950 big5 big5-hkscs big5_hkscs big5_tw big5hkscs cn-big5 cp950 csbig5 hkscs ms950 x-x-big5
        cp1006: cp1006
        cp1125: 1125 cp1125 cp866u ibm1125 ruscii
        cp856: cp856
        cp866: 866 cp-866 cp866 csibm866 ibm866
        cp875: cp875
        csiso2022jp: csiso2022jp
        dos-720: cp720
        dos-862: 862 cp862
        euc-jp: cseucpkdfmtjapanese euc-jp euc_jis2004 euc_jis_2004 euc_jisx0213 euc_jp eucjis2004 eucjisx0213 eucjp jisx0213 u_jis ujis
        euc-jp: x-euc-jp
        euc-kr: cseuckr csksc56011987 euc-kr euc_kr euckr iso-ir-149 korean ks_c_5601 ks_c_5601-1987 ks_c_5601-1989 ks_c_5601_1987
        euc-kr: ks_x_1001 ksc5601 ksc_5601 ksx1001 ms949 uhc
        gb18030: gb18030 gb18030_2000
        gb2312: chinese csgb2312 csiso58gb231280 euc_cn euccn eucgb2312_cn gb2312 gb2312_1980 gb2312_80 gb_2312 gb_2312-80 iso-ir-58
        gb2312: iso_ir_58
        gbk: 936 cp936 gbk ms936 x-gbk
        hp-roman8: cp1051 csHPRoman8 hp_roman8 ibm1051 r8 roman8
        hz-gb-2312: hz hz_gb hz_gb_2312 hzgb
        ibm00858: 858 IBM00858 cp858 csibm858 ibm858
        ibm01140: 1140 IBM01140 cp1140 ibm1140
        ibm037: 037 cp037 csibm037 ebcdic-cp-us ebcdic_cp_ca ebcdic_cp_nl ebcdic_cp_us ebcdic_cp_wt ibm037 ibm039
        ibm1026: 1026 cp1026 csibm1026 ibm1026
        ibm273: 273 cp273 csibm273 ibm273
        ibm424: 424 cp424 csibm424 ebcdic-cp-he ebcdic_cp_he ibm424
        ibm437: 437 cp437 cspc8codepage437 ibm437
        ibm500: 500 cp500 csibm500 ebcdic-cp-be ebcdic_cp_be ebcdic_cp_ch ibm500
        ibm737: cp737
        ibm775: 775 cp775 cspc775baltic ibm775
        ibm850: 850 cp850 cspc850multilingual ibm850
        ibm852: 852 cp852 cspcp852 ibm852
        ibm855: 855 cp855 csibm855 ibm855
        ibm857: 857 cp857 csibm857 ibm857
        ibm860: 860 cp860 csibm860 ibm860
        ibm861: 861 cp861 cp_is csibm861 ibm861
        ibm862: cspc862latinhebrew ibm862
        ibm863: 863 cp863 csibm863 ibm863
        ibm864: 864 cp864 csibm864 ibm864
        ibm865: 865 cp865 csibm865 ibm865
        ibm869: 869 cp869 cp_gr csibm869 ibm869
        iso-2022-jp: iso-2022-jp iso2022_jp iso2022_jp_1 iso2022_jp_2 iso2022_jp_2004 iso2022_jp_3 iso2022_jp_ext iso2022jp iso2022jp_1
        iso-2022-jp: iso2022jp_2 iso2022jp_2004 iso2022jp_3 iso2022jp_ext iso_2022_jp iso_2022_jp_1 iso_2022_jp_2 iso_2022_jp_2004
        iso-2022-jp: iso_2022_jp_3 iso_2022_jp_ext
        iso-2022-kr: csiso2022kr iso2022_kr iso2022kr iso_2022_kr
        iso-8859-1: 8859 ISO8859_1 cp819 csisolatin1 ibm819 iso-8859-1 iso-ir-100 iso8859 iso8859-1 iso88591 iso8859_1 iso_8859-1
        iso-8859-1: iso_8859-1:1987 iso_8859_1 iso_8859_1_1987 iso_ir_100 l1 latin latin1 latin_1
        iso-8859-10: csisolatin6 iso-8859-10 iso-ir-157 iso8859-10 iso885910 iso8859_10 iso_8859_10 iso_8859_10_1992 iso_ir_157 l6 latin6
        iso-8859-13: iso-8859-13 iso885913 iso8859_13 iso_8859_13 l7 latin7
        iso-8859-14: iso-8859-14 iso885914 iso8859_14 iso_8859_14 iso_8859_14_1998 iso_celtic iso_ir_199 l8 latin8
        iso-8859-15: csisolatin9 iso-8859-15 iso885915 iso8859_15 iso_8859-15 iso_8859_15 l9 latin9
        iso-8859-16: iso-8859-16 iso8859_16 iso_8859_16 iso_8859_16_2001 iso_ir_226 l10 latin10
        iso-8859-2: csisolatin2 iso-8859-2 iso-ir-101 iso8859-2 iso88592 iso8859_2 iso_8859-2 iso_8859-2:1987 iso_8859_2 iso_8859_2_1987
        iso-8859-2: iso_ir_101 l2 latin2
        iso-8859-3: csisolatin3 iso-8859-3 iso-ir-109 iso8859-3 iso88593 iso8859_3 iso_8859-3:1988 iso_8859_3 iso_8859_3_1988 iso_ir_109
        iso-8859-3: l3 latin3
        iso-8859-4: csisolatin4 iso-ir-110 iso88594 iso8859_4 iso_8859-4:1988 iso_8859_4 iso_8859_4_1988 iso_ir_110 l4 latin4
        iso-8859-5: csisolatincyrillic cyrillic iso-8859-5 iso-ir-144 iso88595 iso8859_5 iso_8859-5:1988 iso_8859_5 iso_8859_5_1988
        iso-8859-5: iso_ir_144
        iso-8859-6: arabic asmo-708 asmo_708 csiso88596e csiso88596i csisolatinarabic ecma-114 ecma_114 iso-8859-6 iso-8859-6-e
        iso-8859-6: iso-8859-6-i iso-ir-127 iso88596 iso8859_6 iso_8859-6:1987 iso_8859_6 iso_8859_6_1987 iso_ir_127
        iso-8859-7: csisolatingreek ecma-118 ecma_118 elot_928 greek greek8 iso-8859-7 iso-ir-126 iso88597 iso8859_7 iso_8859-7:1987
        iso-8859-7: iso_8859_7 iso_8859_7_1987 iso_ir_126 sun_eu_greek
        iso-8859-8: csiso88598e csisolatinhebrew hebrew iso-8859-8 iso-8859-8-e iso-ir-138 iso88598 iso8859_8 iso_8859-8:1988 iso_8859_8
        iso-8859-8: iso_8859_8_1988 iso_ir_138 visual
        iso-8859-8-i: csiso88598i iso-8859-8-i logical
        iso-8859-9: csisolatin5 iso-8859-9 iso-ir-148 iso88599 iso8859_9 iso_8859-9:1989 iso_8859_9 iso_8859_9_1989 iso_ir_148 l5 latin5
        johab: cp1361 johab ms1361
        koi8-r: cskoi8r koi koi8 koi8-r koi8_r
        koi8-t: koi8_t
        koi8-u: koi8-ru koi8-u koi8_u
        ks_c_5601-1987: 949 cp949 windows-949
        kz-1048: kz1048 kz_1048 rk1048 strk1048_2002
        macintosh: csmacintosh mac mac_roman macintosh macroman x-mac-roman
        ptcp154: cp154 csptcp154 cyrillic_asian pt154 ptcp154
        shift_jis: 932 cp932 csshiftjis ms932 ms_kanji mskanji s_jis s_jis_2004 s_jisx0213 shift-jis shift_jis shift_jis_2004
        shift_jis: shift_jisx0213 shiftjis shiftjis2004 shiftjisx0213 sjis sjis_2004 sjisx0213 windows-31j x-sjis
        tis-620: iso-8859-11 iso8859-11 iso885911 iso8859_11 iso_8859_11 iso_8859_11_2001 iso_ir_166 thai tis-620 tis620 tis_620 tis_620_0
        tis-620: tis_620_2529_0 tis_620_2529_1
        us-ascii: 646 ansi_x3.4-1968 ansi_x3.4_1968 ansi_x3.4_1986 ansi_x3_4_1968 ascii cp367 csascii ibm367 iso646_us iso_646.irv_1991
        us-ascii: iso_ir_6 us us-ascii us_ascii
        utf-16: csunicode iso-10646-ucs-2 u16 ucs-2 unicode utf-16 utf16 utf_16
        utf-16be: unicodebigunmarked unicodefffe utf-16be utf_16_be utf_16be
        utf-16le: unicodefeff unicodelittleunmarked utf-16le utf_16_le utf_16le
        utf-32: u32 utf32 utf_32
        utf-32be: utf_32_be utf_32be
        utf-32le: utf_32_le utf_32le
        utf-8: cp65001 u8 unicode-1-1-utf-8 unicode11utf8 unicode20utf8 utf utf-8 utf8 utf8_ucs2 utf8_ucs4 utf_8 utf_8_sig x-unicode20utf8
        windows-1250: 1250 cp1250 ms-ee windows-1250 windows_1250 x-cp1250
        windows-1251: 1251 CP-1251 cp1251 ms-cyrl win-1251 windows1251 windows_1251 x-cp1251
        windows-1252: 1252 ansi cp1252 ms-ansi palmos windows_1252 x-cp1252
        windows-1253: 1253 cp1253 ms-greek windows_1253 x-cp1253
        windows-1254: 1254 cp1254 ms-turk windows_1254 x-cp1254
        windows-1255: 1255 cp1255 ms-hebr windows_1255 x-cp1255
        windows-1256: 1256 cp1256 ms-arab windows_1256 x-cp1256
        windows-1257: 1257 cp1257 winbaltrim windows_1257 x-cp1257
        windows-1258: 1258 cp1258 windows_1258 x-cp1258
        windows-874: cp874 dos-874 windows-874
        x-mac-arabic: mac_arabic mac_farsi
        x-mac-ce: mac_centeuro mac_latin2 maccentraleurope maclatin2
        x-mac-chinesesimp: x_mac_simp_chinese
        x-mac-chinesetrad: x_mac_trad_chinese
        x-mac-croatian: mac_croatian
        x-mac-cyrillic: mac_cyrillic maccyrillic x-mac-cyrillic x-mac-ukrainian
        x-mac-greek: mac_greek macgreek
        x-mac-icelandic: mac_iceland maciceland
        x-mac-japanese: x_mac_japanese
        x-mac-korean: x_mac_korean
        x-mac-romanian: mac_romanian
        x-mac-turkish: mac_turkish macturkish
        """;

    public static TheoryData<string, string> Rows
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var line in Table.Split('\n', StringSplitOptions.TrimEntries))
            {
                var names = line.Split([':'], 2);
                rows.Add(names[0], names[1].Trim());
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Find_NameOfAnyPlatform_IsTheEncoding(string expected, string names)
    {
        foreach (var name in names.Split(' '))
        {
            CharsetTable.Find(name)?.Name.ShouldBe(expected, name);
            CharsetTable.Find($" '{name.ToUpperInvariant().Replace('_', '-')}'")?.Name.ShouldBe(expected, name);
            CharsetTable.Find(name).ShouldNotBeNull(name);
        }
    }

    [Fact]
    public void Find_AnyNumber_IsAnEncodingOrNothing()
    {
        for (var codePage = 0; codePage <= 100_000; codePage++)
            CharsetTable.Find($"cp{codePage}")?.Encoding.CodePage.ShouldNotBe(65000);
    }
}
