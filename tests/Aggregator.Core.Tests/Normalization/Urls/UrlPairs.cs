namespace Aggregator.Core.Tests.Normalization.Urls;

/// <summary>Pairs of URLs as publishers, readers and other programs write them; a line holds two, or says what the next ones show.</summary>
internal static class UrlPairs
{
    /// <summary>Two URLs of one article.</summary>
    public const string Same = """
        # One spelling for every URL (RFC 3986 section 6.2.2)
        https://example.com/a https://EXAMPLE.com/a
        https://example.com/a HTTPS://example.com/a
        https://example.com https://example.com/
        https://example.com/a https://example.com:443/a
        https://example.com/a http://example.com:80/a
        https://example.com/a http://example.com:/a
        https://example.com/a https://example.com./a
        https://example.com/a https://example.com/./a
        https://example.com/a https://example.com/b/../a
        https://example.com/a https://example.com/../a
        https://example.com/a https://example.com/%61
        https://example.com/~ann/a https://example.com/%7Eann/a
        https://fr.wikipedia.org/wiki/%C3%89t%C3%A9 https://fr.wikipedia.org/wiki/%c3%89t%c3%a9
        https://fr.wikipedia.org/wiki/%C3%89t%C3%A9 https://fr.wikipedia.org/wiki/Été
        https://ja.wikipedia.org/wiki/%E6%97%A5%E6%9C%AC https://ja.wikipedia.org/wiki/日本
        https://example.com/a%20b https://example.com/a b
        https://example.com/a?q=%41 https://example.com/a?q=A
        # Names in other scripts, and their ASCII form
        https://bücher.example/a https://xn--bcher-kva.example/a
        https://BÜCHER.example/a https://xn--bcher-kva.example/a
        https://пример.рф/новости/1 https://xn--e1afmkfd.xn--p1ai/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8/1
        https://straße.example/a https://xn--strae-oqa.example/a
        https://例え。jp/a https://xn--r8jz45g.jp/a
        # Delimiters that one program encodes and the other does not
        https://en.wikipedia.org/wiki/Mercury_(planet) https://en.wikipedia.org/wiki/Mercury_%28planet%29
        https://medium.com/@ann/a-story-1a2b3c https://medium.com/%40ann/a-story-1a2b3c
        https://www.spiegel.de/politik/a,1518,700001,00.html https://www.spiegel.de/politik/a%2C1518%2C700001%2C00.html
        https://www.example.com/it's-here https://www.example.com/it%27s-here
        https://onlinelibrary.wiley.com/resolve/doi?DOI=10.1111/jvs.12120 https://onlinelibrary.wiley.com/resolve/doi?DOI=10.1111%2Fjvs.12120
        https://example.com/find?q=new+york https://example.com/find?q=new%20york
        # Line ends, tabs and white space from the feed's own layout
        https://example.com/a https://example.com/a\n
        https://example.com/abc https://example.com/a\tb\r\nc
        # Both protocols, and the prefix that redirects
        https://example.com/a http://example.com/a
        https://example.com/a https://www.example.com/a
        https://example.com/?p=123 http://www.example.com/?p=123
        https://gov.uk/guidance/a https://www.gov.uk/guidance/a
        # Slashes at the end, and doubled by joining "https://example.com/" and "/a"
        https://example.com/2024/a https://example.com/2024/a/
        https://example.com/2024/a https://example.com/2024/a//
        https://example.com/2024/a https://example.com//2024/a
        https://us.battle.net/en/blog/22771167 http://us.battle.net///en/blog/22771167
        https://example.com/?p=1 https://example.com?p=1
        # Places on the page
        https://example.com/a https://example.com/a#
        https://example.com/a https://example.com/a#top
        https://example.com/a https://example.com/a#comments
        https://example.com/a https://example.com/a#respond
        https://example.com/a https://example.com/a#more-4711
        https://example.com/a https://example.com/a#disqus_thread
        https://example.com/a https://example.com/a#:~:text=word
        https://app.example/ https://app.example/#/
        https://app.example/ https://app.example/#!
        # Fragments that track
        https://www.leparisien.fr/a-6536976.php http://www.leparisien.fr/a-6536976.php#xtor=RSS-1481423633
        https://www.spiegel.de/a-1128896.html http://www.spiegel.de/a-1128896.html#ref=rss
        https://example.com/a https://example.com/a#Echobox=1700000000
        https://nitter.example/ann/status/1573373102867857410 https://nitter.example/ann/status/1573373102867857410#m
        # Routes, less what is no route in them
        https://app.example/#!/news/1 https://app.example/#!/news/1?utm_source=rss
        https://app.example/#/news/1 https://www.app.example/#/news/1/
        https://app.example/#/news/1 https://app.example/#/news/1:~:text=word
        # Index pages
        http://money.cnn.com/2018/02/14/technology/huawei/index.html http://money.cnn.com/2018/02/14/technology/huawei/
        https://example.com/news/ https://example.com/news/index.htm
        https://example.com/news https://example.com/news/Default.aspx
        https://example.com/?p=123 https://example.com/index.php?p=123
        https://example.com/?option=com_content&id=7 https://example.com/index.php?id=7&option=com_content
        https://example.com/ https://www.example.com/default.asp
        # Mobile hosts
        https://en.wikipedia.org/wiki/Cat https://en.m.wikipedia.org/wiki/Cat
        https://www.nytimes.com/2017/05/27/opinion/faith.html https://mobile.nytimes.com/2017/05/27/opinion/faith.html
        https://www.youtube.com/watch?v=abc https://m.youtube.com/watch?v=abc
        https://www.heise.de/news/a-4205274.html https://m.heise.de/news/a-4205274.html
        https://twitter.com/ann/status/1 https://mobile.twitter.com/ann/status/1?s=20
        https://orf.at/stories/3341234/ https://m.orf.at/stories/3341234/
        https://www.bbc.co.uk/news/world-1 https://m.bbc.co.uk/news/world-1
        # AMP hosts, folders, extensions and parameters
        https://www.theguardian.com/world/2024/jan/02/a https://amp.theguardian.com/world/2024/jan/02/a
        https://example.com/2024/01/02/hello https://example.com/2024/01/02/hello/amp/
        https://example.com/minimum-initial-energy https://example.com/minimum-initial-energy/amp
        https://zeenews.india.com/companies/a-2715454.html https://zeenews.india.com/companies/a-2715454.html/amp
        https://hbr.org/2017/08/high-performing-teams https://hbr.org/amp/2017/08/high-performing-teams
        https://www.nytimes.com/2017/05/27/opinion/faith.html https://mobile.nytimes.com/2017/05/27/opinion/faith.amp.html
        https://www.foxnews.com/politics/a-long-story https://www.foxnews.com/politics/a-long-story.amp
        https://www.independent.co.uk/news/a-b1.html https://www.independent.co.uk/news/a-b1.html?amp
        https://example.com/2024/hello https://example.com/2024/hello/?amp=1
        https://www.inquirer.com/news/a-20220502.html https://www.inquirer.com/news/a-20220502.html?outputType=amp
        https://www.latimes.com/story/2024-01-02/a https://www.latimes.com/story/2024-01-02/a?_amp=true
        https://example.com/2024/hello/ https://example.com/2024/hello/amp/?utm_source=rss
        # AMP caches and viewers
        https://www.example.com/a-long-story https://www-example-com.cdn.ampproject.org/c/s/www.example.com/a-long-story/amp/
        https://www.inquirer.com/news/a.html https://www-inquirer-com.cdn.ampproject.org/v/s/www.inquirer.com/news/a.html?amp_js_v=a6&amp_gsa=1&usqp=mq331
        http://www.example.com/a https://cdn.ampproject.org/c/www.example.com/a
        https://www.example.com/a-long-story https://www.google.com/amp/s/www.example.com/a-long-story/amp
        https://www.example.com/a https://www.google.co.uk/amp/s/amp.example.com/a
        https://www.example.com/a https://www.bing.com/amp/s/www.example.com/a
        # Wrappers that hold their target
        https://news.example/a https://www.google.com/url?rct=j&sa=t&url=https%3A%2F%2Fnews.example%2Fa&ct=ga&usg=x
        https://news.example/a https://www.google.de/url?q=https://news.example/a
        https://news.example/story https://news.google.com/rss/articles/CBMiGmh0dHBzOi8vbmV3cy5leGFtcGxlL3N0b3J50gEA?oc=5
        https://news.example/a http://feedproxy.google.com/~r/x/~3/y/http://news.example/a
        https://news.example/a http://feeds.feedburner.com/~r/x/~3/y/http%3A%2F%2Fnews.example%2Fa
        https://news.example/a http://us.rd.yahoo.com/dailynews/rss/tech/*http://news.example/a
        https://news.example/a https://l.facebook.com/l.php?u=https%3A%2F%2Fnews.example%2Fa%3Ffbclid%3D1&h=x
        https://news.example/a https://www.bing.com/news/apiclick.aspx?ref=FexRss&tid=1&url=https%3a%2f%2fnews.example%2fa&c=2
        https://www.theregister.com/2024/01/02/a/ https://go.theregister.com/feed/www.theregister.com/2024/01/02/a/
        https://news.google.com/rss/articles/CBMiAbcdefgh?oc=5 https://news.google.com/rss/articles/CBMiAbcdefgh?hl=en-US&gl=US&ceid=US:en
        # The order of parameters
        https://example.com/a?x=1&y=2 https://example.com/a?y=2&x=1
        https://example.com/a?c=3&b=2&a=1 https://example.com/a?a=1&b=2&c=3
        https://example.com/a?x=1&x=2&b=3 https://example.com/a?b=3&x=1&x=2
        https://example.com/a https://example.com/a?
        https://example.com/a?b=1 https://example.com/a?&&b=1&
        # Tracking parameters
        https://example.com/a https://example.com/a?utm_source=rss&utm_medium=feed&utm_campaign=c1
        https://example.com/a https://example.com/a?UTM_SOURCE=RSS
        https://example.com/a https://example.com/a?utm%5Fsource=rss
        https://example.com/?p=123 https://example.com/?utm_source=rss&p=123
        https://example.com/?p=123 https://example.com/?p=123?utm_source=rss&utm_medium=rss
        https://example.com/a https://example.com/a?fbclid=IwAR123
        https://example.com/a https://example.com/a?gclid=x&gbraid=y
        https://example.com/a https://example.com/a?mc_cid=x&mc_eid=y
        https://example.com/a https://example.com/a?_hsenc=x&_hsmi=y
        https://example.com/a https://example.com/a?mtm_source=x&pk_campaign=y
        https://example.com/a https://example.com/a?at_medium=RSS&at_campaign=x
        https://example.com/a https://example.com/a?guccounter=1
        https://example.com/a https://example.com/a?srsltid=x
        https://example.com/a https://example.com/a?cmpid=rss-full
        https://example.com/a https://example.com/a?rss=1
        https://slashdot.org/article.pl?sid=05/11/19/2014233 http://slashdot.org/article.pl?sid=05/11/19/2014233&from=rss
        # Ampersands that were escaped twice
        https://example.com/a https://example.com/a?amp;utm_source=x
        https://example.com/?p=1&page=2 https://example.com/?p=1&amp;page=2
        https://example.com/?p=1&page=2 https://example.com/?p=1&#038;page=2
        https://example.com/?p=1 https://example.com/?p=1&#38;utm_source=x
        # Sessions of readers without cookies
        https://www.example.com/news.do?id=5 https://www.example.com/news.do;jsessionid=0A1B2C3D?id=5
        https://www.example.com/news.php?id=5 https://www.example.com/news.php?PHPSESSID=0a1b2c3d&id=5
        # Parameters of single publishers
        https://www.nytimes.com/2024/a.html https://www.nytimes.com/2024/a.html?partner=rss&emc=rss
        https://www.washingtonpost.com/a https://www.washingtonpost.com/a?wprss=rss_national
        https://medium.com/p/a https://medium.com/p/a?source=rss----abc
        https://ann.medium.com/p/a https://ann.medium.com/p/a?source=rss
        https://www.heise.de/a-1.html https://www.heise.de/a-1.html?wt_mc=rss.red.ho
        https://www.bbc.co.uk/news/a https://www.bbc.co.uk/news/a?ocid=x
        https://www.youtube.com/watch?v=a https://www.youtube.com/watch?si=x&v=a&feature=share
        https://techcrunch.com/2018/02/14/a/ https://techcrunch.com/2018/02/14/a/?ncid=rss
        https://pubmed.ncbi.nlm.nih.gov/38123456/ https://pubmed.ncbi.nlm.nih.gov/38123456/?utm_source=None&fc=None&ff=20240102&v=2.18.0
        https://agupubs.onlinelibrary.wiley.com/doi/10.1029/2023EF1 https://agupubs.onlinelibrary.wiley.com/doi/10.1029/2023EF1?af=R
        https://ann.blogspot.com/2020/01/a.html https://ann.blogspot.com/2020/01/a.html?m=1
        https://derstandard.at/2000049985169/a http://derstandard.at/2000049985169/a?ref=rss
        """;

    /// <summary>Two URLs of two articles, or of one and a page that is none.</summary>
    public const string Different = """
        # The path
        https://example.com/a https://example.com/b
        https://example.com/a https://example.com/A
        https://example.com/a https://example.com/a.html
        https://example.com/a https://example.com/a/b
        https://example.com/ab https://example.com/a/b
        https://example.com/2024/01/a https://example.com/2024/02/a
        https://example.com/a-1 https://example.com/a-2
        https://example.com/a... https://example.com/a
        https://example.com/~a https://example.com/a
        https://example.com/a;v=1 https://example.com/a;v=2
        https://example.com/a;jsessionid=1;v=1 https://example.com/a;jsessionid=1;v=2
        https://example.com/%C3%A9 https://example.com/e
        # What an encoding keeps apart
        https://example.com/a%2Fb https://example.com/a/b
        https://example.com/a%3Fx https://example.com/a?x
        https://example.com/a%23x https://example.com/a
        https://example.com/c%2B%2B https://example.com/c
        https://example.com/a?x=a+b https://example.com/a?x=a%2Bb
        https://example.com/a?x=a%26b https://example.com/a?x=a&b
        https://example.com/a?x=1%20 https://example.com/a?x=1
        https://example.com/100%25 https://example.com/100
        # The host
        https://example.com/a https://example.org/a
        https://example.com/a https://news.example.com/a
        https://example.com/a https://www2.example.com/a
        https://example.com/a https://wwwexample.com/a
        https://www.com/a https://com/a
        https://de.example.com/a https://fr.example.com/a
        https://bücher.example/ https://bucher.example/
        https://example.com/a https://example.com:8080/a
        https://example.com:8080/a https://example.com:8081/a
        http://example.com:443/a http://example.com/a
        https://user@example.com/a https://example.com/a
        # Hosts that only begin like mobile ones
        https://example.com/a https://mail.example.com/a
        https://example.com/a https://mobiles.example.com/a
        https://example.com/a https://amped.example.com/a
        https://m.co.uk/a https://mobile.co.uk/a
        https://amp.com.au/a https://com.au/a
        https://mobile.de/a https://amp.de/a
        https://mobile.wordpress.com/2020/01/02/hello-world/ https://amp.wordpress.com/2020/01/02/hello-world/
        https://m.github.io/a https://github.io/a
        https://de.m.wikipedia.org/wiki/A https://en.m.wikipedia.org/wiki/A
        # Pages that are named amp
        https://github.com/sourcegraph/amp https://github.com/sourcegraph
        https://www.npmjs.com/package/amp https://www.npmjs.com/package
        https://en.wikipedia.org/wiki/AMP https://en.wikipedia.org/wiki
        https://dev.to/t/amp https://dev.to/t
        https://example.com/amp/marshall https://example.com/marshall
        https://example.com/2024/01/02/a-new-amp https://example.com/2024/01/02/a-new
        https://example.com/gear/amps https://example.com/gear
        https://example.com/tools/x.amp https://example.com/tools/x
        https://example.com/find?amp=20 https://example.com/find
        https://example.com/find?amp=20 https://example.com/find?amp=30
        https://example.com/a?outputType=pdf https://example.com/a
        https://www.google.com/amp/s/example.com/a https://www.google.com/amp/s/example.org/a
        # Pages that are named like an index, and are none
        https://example.com/index.php?p=1 https://example.com/index.php?p=2
        https://example.com/index.php/2024/a https://example.com/index.php/2024/b
        https://example.com/news/index.html https://example.com/sport/index.html
        https://example.com/index https://example.com/
        https://example.com/index.de.html https://example.com/index.en.html
        https://example.com/index2.html https://example.com/
        https://example.com/news/default https://example.com/news
        https://example.com/index.html.bak https://example.com/
        # Routes
        https://app.example/#!/1 https://app.example/#!/2
        https://app.example/#!/1 https://app.example/
        https://app.example/#/news/1 https://app.example/#/news/2
        https://app.example/#/news/1 https://app.example/
        https://app.example/#/news?id=1 https://app.example/#/news?id=2
        https://groups.example/forum/#!topic/a/b https://groups.example/forum/#!topic/a/c
        # The parameters that choose the article
        https://example.com/?p=123 https://example.com/?p=124
        https://example.com/?p=123 https://example.com/
        https://example.com/?p=123 https://example.com/?page_id=123
        https://example.com/?p=12&utm_source=x https://example.com/?p=13&utm_source=x
        https://example.com/?p=12?utm_source=x https://example.com/?p=13?utm_source=x
        https://example.com/?p=1&#038;page=2 https://example.com/?p=1&#038;page=3
        https://example.com/a?x=1 https://example.com/a?x=2
        https://example.com/a?x=1 https://example.com/a?X=1
        https://example.com/a?x=1 https://example.com/a?y=1
        https://example.com/a?x https://example.com/a
        https://example.com/a?x=1&x=2 https://example.com/a?x=2&x=1
        https://example.com/a?x=1 https://example.com/a?x=1&y=2
        https://example.com/a?x=1&y=2 https://example.com/a?x=2&y=1
        https://news.ycombinator.com/item?id=1 https://news.ycombinator.com/item?id=2
        https://example.com/story.aspx?ID=1 https://example.com/story.aspx?ID=2
        https://onlinelibrary.wiley.com/resolve/doi?DOI=10.1111%2Fjvs.1 https://onlinelibrary.wiley.com/resolve/doi?DOI=10.1111%2Fjvs.2
        https://news.yandex.ru/yandsearch?cl4url=ria.ru%2F1 https://news.yandex.ru/yandsearch?cl4url=ria.ru%2F2
        https://slashdot.org/article.pl?sid=05/11/19/2014233 https://slashdot.org/article.pl?sid=05/11/20/0014200
        http://kcrw.com/cgi-bin/db/kcrw.pl?show_code=at&air_date=07/26/05 http://kcrw.com/cgi-bin/db/kcrw.pl?show_code=at&air_date=07/27/05
        https://www.retriever-info.com/go/?a=30338&d=1&p=200108&s=2011 https://www.retriever-info.com/go/?a=30338&d=2&p=200108&s=2011
        https://example.com/a?page=1 https://example.com/a?page=2
        https://example.com/a?v=1 https://example.com/a?v=2
        https://example.com/a?q=x https://example.com/a?q=y
        https://example.com/a?lang=en https://example.com/a?lang=de
        https://example.com/a?article=1 https://example.com/a
        https://example.com/viewtopic.php?t=1 https://example.com/viewtopic.php?t=2
        https://example.com/a?s=1 https://example.com/a?s=2
        https://example.com/a?r=1 https://example.com/a?r=2
        https://example.com/a?nid=1 https://example.com/a?nid=2
        https://example.com/a?cid=1 https://example.com/a?cid=2
        https://example.com/a?from=2024-01 https://example.com/a?from=2024-02
        https://example.com/a?rss=2 https://example.com/a?rss=3
        # Names that track only here and there
        https://example.com/a?source=1 https://example.com/a?source=2
        https://example.com/a?ref=1 https://example.com/a?ref=2
        https://example.com/a?ref=main https://example.com/a
        https://example.com/a?feature=1 https://example.com/a?feature=2
        https://example.com/event.php?m=4 https://example.com/event.php?m=5
        https://example.com/a?mod=news https://example.com/a
        https://example.com/a?af=1 https://example.com/a?af=2
        https://example.com/a?partner=7 https://example.com/a
        https://example.com/news.asp?ncid=12 https://example.com/news.asp?ncid=13
        https://example.com/news.asp?smid=12 https://example.com/news.asp?smid=13
        https://example.com/company?cmp=12 https://example.com/company?cmp=13
        https://example.com/news?pk_news=12 https://example.com/news?pk_news=13
        https://example.com/shop?itm_id=12 https://example.com/shop?itm_id=13
        https://example.com/a?feedName=x https://example.com/a?feedName=y
        # Names that only look like those that track
        https://example.com/a?utm=1 https://example.com/a?utm=2
        https://example.com/a?utmost=1 https://example.com/a
        https://example.com/a?xutm_source=1 https://example.com/a
        https://example.com/a?category=utm_x https://example.com/a
        https://example.com/a?fbclids=1 https://example.com/a
        # Platforms
        https://www.youtube.com/watch?v=a https://www.youtube.com/watch?v=A
        https://www.youtube.com/watch?v=a https://www.youtube.com/watch?v=a&list=b
        https://www.facebook.com/story.php?story_fbid=1&id=2 https://www.facebook.com/story.php?story_fbid=3&id=2
        https://medium.com/@ann/a-1a2b https://medium.com/@bob/a-1a2b
        # Wrappers of different targets, and look-alikes of wrappers
        https://www.google.com/url?q=https%3A%2F%2Fx.example%2F1 https://www.google.com/url?q=https%3A%2F%2Fx.example%2F2
        http://feedproxy.google.com/~r/x/~3/y/a http://feedproxy.google.com/~r/x/~3/y/b
        http://feeds.feedburner.com/~r/x/~3/y/http://x.example/a%2Fb http://x.example/a/b
        https://news.google.com/rss/articles/CBMiAbcdefgh?oc=5 https://news.google.com/rss/articles/CBMiAbcdefgi?oc=5
        https://example.com/url?url=https%3A%2F%2Fx.example%2F1 https://x.example/1
        https://google.evil.example/url?q=https%3A%2F%2Fx.example%2F1 https://x.example/1
        https://cdn.ampproject.org.example/c/s/x.example/1 https://x.example/1
        https://web.archive.org/web/2020/https://x.example/1 https://x.example/1
        """;

    /// <summary>The pairs as rows of a theory: one URL, the other, whether they mean one article.</summary>
    public static TheoryData<string, string, bool> Rows()
    {
        var rows = new TheoryData<string, string, bool>();
        foreach (var (lines, same) in new[] { (Same, true), (Different, false) })
        {
            foreach (var line in lines.Split('\n').Where(line => !line.StartsWith('#')))
            {
                // URLs hold spaces too: the second begins behind the one before a scheme.
                var second = line.IndexOf(" http", StringComparison.OrdinalIgnoreCase);
                rows.Add(Unescape(line[..second]), Unescape(line[(second + 1)..]), same);
            }
        }

        return rows;
    }

    private static string Unescape(string url) =>
        url.Replace("\\t", "\t", StringComparison.Ordinal).Replace("\\r", "\r", StringComparison.Ordinal).Replace("\\n", "\n", StringComparison.Ordinal);
}
