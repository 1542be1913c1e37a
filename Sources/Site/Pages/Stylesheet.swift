/// The one style sheet: phone first, readable without it, in print and in the dark (TT 22/2023/TT-BTTTT App. II: WCAG 2.0).
///
/// Colour pairs keep a contrast of at least 4.5 (WCAG 1.4.3). Line height is generous: Vietnamese stacks marks over capitals.
enum Stylesheet {
    static let css = colours + base + header + cards + texts + wide + special

    private static let colours = """
        :root {
          --do: #9b1119; --do-dam: #7a0c13; --vang: #d9a93a; --xanh: #0b4f86; --chu: #1c2127; --nhat: #59616b;
          --nen: #f5f3ee; --the: #ffffff; --vien: #e0dace; --nhan: #fbf4e1; color-scheme: light dark;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --do: #ff9a94; --do-dam: #6b0b11; --vang: #d9a93a; --xanh: #8cc4ff; --chu: #e9e7e2; --nhat: #aab2bb;
            --nen: #14171b; --the: #1e2329; --vien: #38404a; --nhan: #2a2719;
          }
        }

        """

    private static let base = """
        *, *::before, *::after { box-sizing: border-box; }
        html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
        body {
          margin: 0; background: var(--nen); color: var(--chu); overflow-wrap: anywhere;
          font: 1.0625rem/1.65 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif;
        }
        h1, h2, h3 { line-height: 1.35; margin: 0 0 .5em; text-wrap: balance; }
        p, ul, ol, dl, figure, blockquote { margin: 0 0 1em; }
        img { max-width: 100%; height: auto; }
        a { color: var(--xanh); text-underline-offset: .18em; }
        a:hover { text-decoration-thickness: 2px; }
        :focus-visible { outline: 3px solid var(--xanh); outline-offset: 2px; border-radius: 2px; }
        .dau-trang :focus-visible, .cuoi-trang :focus-visible { outline-color: #ffd75e; outline-offset: -3px; }
        main:focus { outline: none; }
        .khung { max-width: 72rem; margin: 0 auto; padding: 0 1rem; }
        .bo-qua { position: absolute; left: -100vw; top: 0; background: #fff; color: #1c2127; padding: .75rem 1rem; z-index: 9; }
        .bo-qua:focus { left: 0; }
        .ngay { color: var(--nhat); font-size: .9rem; margin: 0 0 .5em; }
        .trong { color: var(--nhat); }
        .nut {
          display: inline-block; padding: .6rem 1.1rem; border-radius: 6px; background: #9b1119; color: #fff; font-weight: 600;
          text-decoration: none;
        }
        .nut:hover { background: #7a0c13; }
        .cac-nut { display: flex; flex-wrap: wrap; gap: .6rem; }

        """

    private static let header = """
        .dau-trang { background: #9b1119; color: #fff; }
        .ten { display: flex; align-items: center; gap: .9rem; padding-top: .9rem; padding-bottom: .9rem; }
        .ten img { width: 3.25rem; height: 3.25rem; flex: none; }
        .ten a { color: inherit; text-decoration: none; }
        .ten span { display: block; font-size: .8rem; letter-spacing: .04em; text-transform: uppercase; color: #ffe3a3; }
        .ten h1, .ten p { margin: 0; font-size: 1.2rem; font-weight: 700; line-height: 1.35; }
        .dau-trang nav { background: var(--do-dam); border-top: 3px solid var(--vang); }
        .dau-trang nav .khung { display: flex; flex-wrap: wrap; padding: 0 .35rem; position: relative; }
        .dau-trang nav a, summary {
          display: block; padding: .65rem .65rem; color: #fff; text-decoration: none; font-weight: 600; font-size: .975rem;
        }
        .dau-trang nav a:hover, summary:hover { background: #9b1119; }
        .dau-trang nav a[aria-current] { box-shadow: inset 0 -3px var(--vang); }
        summary { cursor: pointer; list-style: none; }
        summary::-webkit-details-marker { display: none; }
        summary::after { content: " ▾"; }
        details[open] { flex-basis: 100%; }
        details[open] summary::after { content: " ▴"; }
        details ul { list-style: none; margin: 0; padding: 0 0 .5rem; }
        details li { border-top: 1px solid rgba(255, 255, 255, .18); }
        .dau-trang details li a { font-weight: 400; }
        .cuoi-trang { background: #23282f; color: #e6e3dc; border-top: 3px solid var(--vang); margin-top: 2.5rem; font-size: .95rem; }
        .cuoi-trang .khung { padding-top: 1.5rem; padding-bottom: 1.5rem; }
        .cuoi-trang p { margin: 0 0 .4em; }
        .cuoi-trang a { color: #ffe3a3; }
        .ten-trang { font-weight: 700; font-size: 1.1rem; color: #fff; }

        """

    private static let cards = """
        .trang-chu { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1.5rem; padding-top: 1.5rem; }
        .ten-muc { font-size: 1.2rem; color: var(--do); border-bottom: 2px solid var(--vien); padding-bottom: .35rem; }
        .ten-muc::before { content: ""; display: inline-block; width: .3rem; height: 1em; margin-right: .55rem; background: var(--vang);
          vertical-align: -.12em; }
        .the { background: var(--the); border: 1px solid var(--vien); border-radius: 8px; overflow: hidden; position: relative; }
        .the > div { padding: .9rem 1rem 1rem; }
        .the img { display: block; width: 100%; aspect-ratio: 16 / 9; object-fit: cover; background: var(--vien); }
        .the h3 { font-size: 1.08rem; margin-bottom: .3em; }
        .the h3 a { color: inherit; text-decoration: none; }
        .the h3 a::after { content: ""; position: absolute; inset: 0; }
        .the:hover h3 a { color: var(--xanh); text-decoration: underline; }
        .the p:last-child { margin-bottom: 0; }
        .kenh { color: var(--do); font-size: .85rem; font-weight: 600; margin: 0 0 .2em; }
        .tin-dau { margin-bottom: 1.25rem; }
        .tin-dau h3 { font-size: 1.4rem; }
        .luoi { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1.25rem; }
        .luoi .trich { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; overflow: hidden; }
        .luoi .the:not(.co-anh) .trich { -webkit-line-clamp: 8; }
        .hop { background: var(--the); border: 1px solid var(--vien); border-radius: 8px; padding: 1rem; margin-bottom: 1.25rem; }
        .hop ul { list-style: none; padding: 0; margin: 0 0 .75rem; }
        .hop li { padding: .5rem 0; border-bottom: 1px solid var(--vien); }
        .hop li:last-child { border-bottom: 0; }
        .hop p:last-child, .hop ul:last-child { margin-bottom: 0; }
        .hoi-dap li .ngay { display: block; margin: .1rem 0 0; }
        .chuyen-muc li { display: flex; justify-content: space-between; gap: 1rem; }
        .chuyen-muc li .ngay { margin: 0; }
        .gui-thu { background: var(--nhan); }

        """

    private static let texts = """
        .bai { max-width: 50rem; padding-top: 1rem; }
        .bai h1 { font-size: 1.55rem; }
        .duong-dan ol { list-style: none; padding: 0; margin: 0 0 .75rem; display: flex; flex-wrap: wrap; font-size: .95rem; }
        .duong-dan li + li::before { content: "›"; margin: 0 .5rem; color: var(--nhat); }
        article > .ngay { margin-bottom: 1.25rem; }
        .van-ban h2 { font-size: 1.25rem; margin-top: 1.5em; }
        .van-ban h3 { font-size: 1.1rem; margin-top: 1.25em; }
        .van-ban ul, .van-ban ol { padding-left: 1.4rem; }
        .van-ban li.tu-so { list-style: none; margin-left: -1.4rem; margin-bottom: .5em; }
        .van-ban li { margin-bottom: .35em; }
        .van-ban figure { margin: 1.5rem 0; text-align: center; }
        .van-ban figure img { border-radius: 6px; display: block; margin: 0 auto; background: var(--vien); }
        figcaption { font-size: .95rem; font-style: italic; color: var(--nhat); margin-top: .5rem; }
        blockquote { border-left: 4px solid var(--vang); padding: .1rem 0 .1rem 1rem; margin-left: 0; }
        blockquote p { margin: 0; }
        code { font: inherit; line-height: 1.9; background: var(--nhan); padding: .1em .3em; border-radius: 4px; }
        .bang { overflow-x: auto; margin: 0 0 1.25em; }
        .bang table { border-collapse: collapse; min-width: 100%; background: var(--the); }
        .bang th, .bang td { border: 1px solid var(--vien); padding: .5rem .7rem; text-align: left; vertical-align: top; min-width: 6.5rem;
          overflow-wrap: normal; }
        .bang th { background: var(--nhan); }
        .tep { background: var(--the); border: 1px solid var(--vien); border-radius: 6px; padding: .6rem .9rem; }
        .tep a { font-weight: 600; }
        .tep span { color: var(--nhat); font-size: .9rem; }
        .tac-gia { text-align: right; font-weight: 700; }
        .ho-so { border-top: 1px solid var(--vien); padding-top: .9rem; font-size: .95rem; display: grid; gap: .15rem 1rem;
          grid-template-columns: max-content minmax(0, 1fr); }
        .thong-tin { border-top: 0; border-bottom: 1px solid var(--vien); padding: 0 0 .9rem; margin-bottom: 1rem; }
        .thay-the { border-left: 4px solid var(--vang); padding: .3rem .8rem; font-weight: 600; }
        .ho-so dt { color: var(--nhat); }
        .ho-so dd { margin: 0; }
        .cau-hoi, .tra-loi { background: var(--the); border: 1px solid var(--vien); border-radius: 8px; padding: 1rem 1.1rem .25rem;
          margin-bottom: 1.25rem; }
        .cau-hoi { border-left: 5px solid var(--vang); }
        .tra-loi { border-left: 5px solid #9b1119; }
        .cau-hoi > h2, .tra-loi > h2 { margin-top: 0; color: var(--do); font-size: 1.1rem; }
        .tin-truoc { margin-top: 2rem; }
        .tin-truoc h2 { font-size: 1.15rem; color: var(--do); }
        .tin-truoc ul { padding-left: 1.2rem; }
        .tin-truoc li { margin-bottom: .4em; }
        .tin-truoc .ngay { white-space: nowrap; }
        .ten-kenh { font-size: 1.5rem; color: var(--do); border-bottom: 2px solid var(--vien); padding: 1.25rem 0 .5rem; }
        .danh-sach { list-style: none; padding: 0; }
        .danh-sach li { display: flex; gap: 1rem; padding: 1.1rem 0; border-bottom: 1px solid var(--vien); }
        .danh-sach img { flex: none; width: 6.5rem; height: 4.9rem; object-fit: cover; border-radius: 6px; background: var(--vien); }
        .danh-sach div { flex: 1; min-width: 0; }
        .danh-sach h2 { font-size: 1.1rem; margin-bottom: .2em; }
        .danh-sach h2 a { text-decoration: none; }
        .danh-sach h2 a:hover { text-decoration: underline; }
        .danh-sach p:last-child { margin: 0; }
        .loi-moi { background: var(--nhan); border: 1px solid var(--vien); border-radius: 8px; padding: .8rem 1rem; }
        .sang-trang { display: flex; justify-content: space-between; gap: 1rem; margin-top: 1.5rem; }
        .thong-bao { padding-top: 2.5rem; min-height: 45vh; }

        """

    private static let wide = """
        @media (min-width: 42rem) {
          .ten img { width: 4rem; height: 4rem; }
          .ten span { font-size: .95rem; }
          .ten h1, .ten p { font-size: 1.6rem; }
          .luoi { grid-template-columns: repeat(2, minmax(0, 1fr)); }
          .luoi .the:last-child:nth-child(odd) { grid-column: 1 / -1; }
          .luoi .co-anh:last-child:nth-child(odd) { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 0 1.25rem; }
          .luoi .co-anh:last-child:nth-child(odd) img { height: 100%; }
          .danh-sach img { width: 11rem; height: 7.3rem; }
          .bai { padding-top: 1.5rem; }
          .bai h1 { font-size: 2rem; }
          .van-ban { font-size: 1.125rem; }
          details { position: relative; }
          details[open] { flex-basis: auto; }
          details ul { position: absolute; z-index: 5; left: 0; width: 21rem; background: var(--do-dam); padding: 0;
            box-shadow: 0 8px 24px rgba(0, 0, 0, .3); }
        }
        @media (max-width: 41.99rem) {
          .danh-sach p:last-child { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; overflow: hidden; }
        }
        @media (min-width: 60rem) {
          .trang-chu { grid-template-columns: minmax(0, 1fr) 21rem; gap: 2rem; }
          .tin-dau.co-anh { display: grid; grid-template-columns: minmax(0, 1.15fr) minmax(0, 1fr); }
          .tin-dau img { height: 100%; min-height: 17rem; }
        }

        """

    private static let special = """
        @media print {
          :root { --do: #000; --chu: #000; --nhat: #333; --xanh: #000; --nen: #fff; --the: #fff; --nhan: #fff; --vien: #999; }
          body { background: #fff; color: #000; font-size: 12pt; }
          .dau-trang { background: none; color: #000; border-bottom: 1pt solid #000; }
          .dau-trang nav, .bo-qua, .tin-truoc, .duong-dan, .sang-trang, .cac-nut, .ben { display: none; }
          .ten span { color: #000; }
          .cuoi-trang { background: none; color: #000; border-top: 1pt solid #000; }
          .cuoi-trang a, a { color: #000; }
          .ten-trang { color: #000; }
          figure, tr, .the { break-inside: avoid; }
          h1, h2, h3 { break-after: avoid; }
        }
        @media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }

        """
}
